// The kernel as one writes it in C: one person after the other.
#include "consumer-day.h"

static inline float least(float a, float b) { return b < a ? b : a; }
static inline float most(float a, float b) { return a < b ? b : a; }
static inline float share(float x) { return least(most(x, 0), 1); }

static inline float exponential(float x) {
  float held = least(most(x, -87), 88);
  float k = floorf(held * 1.44269504f + 0.5f);
  float rest = held - k * 0.693359375f - k * -2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * rest + 1.3981999507e-3f;
  p = p * rest + 8.3334519073e-3f;
  p = p * rest + 4.1665795894e-2f;
  p = p * rest + 1.6666665459e-1f;
  p = p * rest + 5.0000001201e-1f;
  i32 bits = ((i32)k + 127) << 23;
  float power;
  memcpy(&power, &bits, 4);
  return (p * (rest * rest) + rest + 1) * power;
}
static inline float logistic(float x) { return 1 / (1 + exponential(-x)); }

typedef struct { u32 first, second; } Luck;
static inline u32 word(Luck luck, u32 key) { return mix(mix(luck.first + key) ^ luck.second); }
static inline float chance(Luck luck, u32 key) { return (float)(i32)(word(luck, key) >> 8) * 0x1p-24f; }

__attribute__((noinline)) void day(float *restrict state, u32 stride, u32 people, u32 k0, u32 k1, i64 *restrict totals) {
#define COLUMN(which) (state + (size_t)(which) * stride)
  float *privacy = COLUMN(PRIVACY), *value = COLUMN(VALUE), *base = COLUMN(BASE_RATE), *tolerance = COLUMN(TOLERANCE), *trusts = COLUMN(TRUST),
        *fatigues = COLUMN(FATIGUE), *memories = COLUMN(MEMORY), *loyalties = COLUMN(LOYALTY), *reactances = COLUMN(REACTANCE),
        *pressures = COLUMN(PRESSURE), *interests = COLUMN(INTEREST);
  i32 *statuses = (i32 *)COLUMN(STATUS);
  for (u32 row = 0; row < people; row++) {
    i32 status = statuses[row];
    if (status & LEFT) continue;
    totals[ACTIVE]++;
    float fatigue = fatigues[row] * 0.9f, memory = memories[row] * 0.97f, reactance = reactances[row] * 0.98f;
    float pressure = pressures[row] * 0.857142857142857f, trust = trusts[row];
    Luck luck = { 0, 0 };
    int contacted = 0;
    if (status & SUBSCRIBED) {
      luck = (Luck){ mix(row ^ k0), mix(row + k1) };
      contacted = chance(luck, KEY_CONTACT) < policy.contact_rate && pressure + 1 <= policy.cap;
    }
    if (contacted) {
      float best = -1;
      i32 topic = 0;
      for (u32 pair = 0; pair < 4; pair++) {
        u32 two = word(luck, KEY_TOPIC + pair * GOLDEN);
        for (u32 half = 0; half < 2; half++) {
          u32 k = 2 * pair + half;
          float noise = (float)(i32)(half ? two >> 16 : two & 0xffff) * 0x1p-16f;
          float score = interests[(size_t)k * stride + row] * policy.weight[k] + noise * policy.temperature;
          if (score > best) { best = score; topic = (i32)k; }
        }
      }
      float *interest = interests + (size_t)topic * stride + row;
      float relevance = *interest, own_privacy = privacy[row], loyalty = loyalties[row];
      i32 repeats = ((status >> 4) & 15) == topic ? ((status >> 8) & 255) + 1 : 0;
      if (repeats > 15) repeats = 15;
      float creepiness = logistic(policy.depth * policy.sensitivity[topic] * (0.6f + 1.8f * own_privacy) + policy.covertness * (0.5f + own_privacy)
        + 0.12f * (float)repeats + 0.9f * memory + 0.6f * reactance - 1.4f * trust - 0.8f * tolerance[row] + policy.constant);
      float open = logistic(-1.2f + 2.2f * relevance - 1.5f * fatigue - reactance + 0.8f * trust - 0.6f * creepiness);
      float click = logistic(-1.8f + 2.4f * relevance + policy.discount * value[row] - 2.0f * creepiness - 0.8f * fatigue + 0.5f * loyalty);
      float buy = base[row] * (0.3f + relevance) * (1 + loyalty) * (1 - 0.5f * creepiness);
      float excess = most(creepiness - 0.5f, 0);
      float complain = 0.03f * excess * (0.5f + own_privacy);
      float unsubscribe = logistic(-7 + 5 * excess + 2 * fatigue + 1.5f * reactance - trust);
      float leave = 0.006f * excess + 0.002f * reactance - 0.001f * loyalty;
      int opened = chance(luck, KEY_OPEN) < open, clicked = opened & (chance(luck, KEY_CLICK) < click), bought = clicked & (chance(luck, KEY_BUY) < buy);
      int complained = chance(luck, KEY_COMPLAIN) < complain, unsubscribed = chance(luck, KEY_UNSUBSCRIBE) < unsubscribe;
      int leaving = chance(luck, KEY_LEAVE) < leave;
      float c = (float)clicked, b = (float)bought, o = (float)complained;
      trust = share(trust + 0.01f * c * (1 - creepiness) + 0.02f * b - 0.08f * excess - 0.1f * o);
      fatigue = share(fatigue + 0.12f - 0.05f * c);
      memory = least(memory + 0.3f * excess, 1);
      reactance = least(reactance + 0.1f * excess + 0.05f * o, 1);
      loyalties[row] = share(loyalty + 0.01f * b - 0.02f * o);
      pressure = pressure + 1;
      *interest = share(relevance + 0.05f * (c - 0.3f) * (1 - relevance));
      status = (status & ~0xfff0) | (topic << 4) | (repeats << 8);
      if (unsubscribed) status &= ~SUBSCRIBED;
      if (leaving) status |= LEFT;
      statuses[row] = status;
      i32 creepy = (i32)(creepiness * 65536);
      totals[CONTACTS]++; totals[OPENS] += opened; totals[CLICKS] += clicked; totals[PURCHASES] += bought; totals[COMPLAINTS] += complained;
      totals[UNSUBSCRIBES] += unsubscribed; totals[LEAVERS] += leaving; totals[CREEPY] += creepiness > 0.5f;
      totals[RELEVANCE] += (i32)(relevance * 65536); totals[CREEPINESS] += creepy; totals[REVENUE] += bought ? (i32)(policy.price[topic] * 100) : 0;
      totals[BY_TOPIC + topic]++;
      i64 *segment = totals + BY_SEGMENT + 4 * (status & 15);
      segment[0]++; segment[1] += bought; segment[2] += unsubscribed | leaving; segment[3] += creepy;
    }
    fatigues[row] = fatigue; memories[row] = memory; reactances[row] = reactance; pressures[row] = pressure; trusts[row] = trust;
    totals[TRUST_SUM] += (i32)(trust * 65536); totals[FATIGUE_SUM] += (i32)(fatigue * 65536);
  }
}
