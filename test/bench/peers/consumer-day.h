// "Consumer day", a small model of one contact a day, for kernels in C: numbers, people, draws, and the program around a kernel.
// All kernels draw the same luck and round alike, so that they end in the same state as the equations in consumer-day.ts.
// Keys of the decisions come from outside: -DKEY_CONTACT=… and so on.
#pragma once
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef uint32_t u32;
typedef int32_t i32;
typedef int64_t i64;

enum { PRIVACY, VALUE, BASE_RATE, TOLERANCE, TRUST, FATIGUE, MEMORY, LOYALTY, REACTANCE, PRESSURE, INTEREST, STATUS = INTEREST + 8, COLUMNS };
// the status word: segment (4 bits), last topic (4), repeats (8), and two flags
#define SUBSCRIBED 65536
#define LEFT 131072
enum { ACTIVE, CONTACTS, OPENS, CLICKS, PURCHASES, COMPLAINTS, UNSUBSCRIBES, LEAVERS, CREEPY, RELEVANCE, CREEPINESS, TRUST_SUM, FATIGUE_SUM, REVENUE,
       BY_TOPIC, BY_SEGMENT = BY_TOPIC + 8, TOTALS = BY_SEGMENT + 4 * 8 };

#define GOLDEN 0x9e3779b9u
#define MIX(x) (x ^= x >> 16, x *= 0x21f0aaadu, x ^= x >> 15, x *= 0x735a2d97u, x ^= x >> 15)
static inline u32 mix(u32 x) { return MIX(x); }

typedef struct { float contact_rate, cap, depth, covertness, constant, temperature, discount, weight[8], sensitivity[8], price[8]; } Policy;
static const Policy policy = {
  0.6f, 3, 1.6f, (float)(0.6 * 0.7), (float)(-1 + 0.7 * 0.5 - 0.8 * 0.3 - 0.6 * 0.4), 0.5f, (float)(0.8 * 0.5),
  { (float)(0.8 * 1), (float)(0.8 * 0.9), (float)(0.8 * 0.95), (float)(0.8 * 0.8), (float)(0.8 * 0.85), (float)(0.8 * 1), (float)(0.8 * 0.9), (float)(0.8 * 0.75) },
  { 0.1f, 0.2f, 0.15f, 0.9f, 0.7f, 0.3f, 0.5f, 1 },
  { 19.99f, 49.99f, 29.99f, 89.99f, 39.99f, 14.99f, 59.99f, 129.99f },
};

/** One day of all people; the last rows are fillers who have left. Columns of `stride` floats follow each other. */
void day(float *state, u32 stride, u32 people, u32 k0, u32 k1, i64 *totals);

static float trait(u32 person, u32 which) {
  return (float)(mix(mix(person + 0x1234567u) + which * GOLDEN) >> 8) * 0x1p-24f;
}

static void first_morning(float *state, u32 stride, u32 people) {
  memset(state, 0, sizeof(float) * COLUMNS * stride);
  i32 *status = (i32 *)(state + (size_t)STATUS * stride);
  for (u32 row = 0; row < stride; row++) status[row] = LEFT;
  for (u32 row = 0; row < people; row++) {
    float *own = state + row;
    own[(size_t)PRIVACY * stride] = trait(row, 0);
    own[(size_t)VALUE * stride] = trait(row, 1);
    own[(size_t)BASE_RATE * stride] = 0.05f + 0.15f * trait(row, 2);
    own[(size_t)TRUST * stride] = 0.3f + 0.5f * trait(row, 3);
    own[(size_t)LOYALTY * stride] = 0.2f * trait(row, 4);
    for (u32 k = 0; k < 8; k++) own[(size_t)(INTEREST + k) * stride] = 0.1f + 0.8f * trait(row, 5 + k);
    own[(size_t)TOLERANCE * stride] = trait(row, 13);
    status[row] = (i32)((int64_t)row * 8 / people) | (8 << 4) | SUBSCRIBED;
  }
}

static u32 checksum_of(u32 sum, float value) {
  u32 bits;
  memcpy(&bits, &value, 4);
  return (sum ^ bits) * 16777619u;
}

/** Over all state, column after column. */
static u32 checksum(const float *state, u32 stride, u32 people) {
  u32 sum = 2166136261u;
  for (int column = TRUST; column < STATUS; column++)
    for (u32 row = 0; row < people; row++) sum = checksum_of(sum, state[(size_t)column * stride + row]);
  const i32 *status = (const i32 *)(state + (size_t)STATUS * stride);
  for (u32 row = 0; row < people; row++) sum = checksum_of(sum, (float)((status[row] >> 4) & 15));
  for (u32 row = 0; row < people; row++) sum = checksum_of(sum, (float)((status[row] >> 8) & 255));
  for (u32 row = 0; row < people; row++) sum = checksum_of(sum, (status[row] & SUBSCRIBED) != 0);
  for (u32 row = 0; row < people; row++) sum = checksum_of(sum, (status[row] & LEFT) != 0);
  return sum;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

/** people, days, tries → least nanoseconds per person and day, and what came out. */
int main(int count, char **args) {
  if (count < 4) return 1;
  u32 people = (u32)atoi(args[1]), days = (u32)atoi(args[2]), stride = (people + 63) / 64 * 64;
  float *state = (float *)aligned_alloc(64, sizeof(float) * COLUMNS * (size_t)stride);
  i64 totals[TOTALS];
  double least = 1e9;
  for (int k = 0; k < atoi(args[3]); k++) {
    first_morning(state, stride, people);
    memset(totals, 0, sizeof totals);
    double begin = now();
    for (u32 tick = 0; tick < days; tick++) {
      u32 k0 = mix(42 ^ (tick * GOLDEN));
      day(state, stride, people, k0, mix(k0 + 0x85ebca6bu), totals);
    }
    double time = now() - begin;
    if (time < least) least = time;
  }
  printf("{\"ns\": %.4f, \"checksum\": %u, \"totals\": [", least * 1e9 / people / days, checksum(state, stride, people));
  for (int k = 0; k <= CREEPY; k++) printf("%s%lld", k ? ", " : "", (long long)totals[k]);
  printf("]}\n");
  return 0;
}
