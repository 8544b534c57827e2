// The kernel written out by hand for four lanes of 128 bits (vector types of gcc and clang): everybody first, then the contacted from a list.
#define restrict __restrict__
#include "consumer-day.h"

typedef float F __attribute__((vector_size(16)));
typedef i32 I __attribute__((vector_size(16)));
typedef u32 U __attribute__((vector_size(16)));
#define INLINE static inline __attribute__((always_inline))

INLINE F all(float x) { return F{} + x; }
INLINE F choose(I which, F yes, F no) { return which ? yes : no; }
INLINE I choose(I which, I yes, I no) { return which ? yes : no; }
INLINE F least(F a, F b) { return b < a ? b : a; }
INLINE F most(F a, F b) { return a < b ? b : a; }
INLINE F share(F x) { return least(most(x, all(0)), all(1)); }
INLINE F one_if(I flag) { return choose(flag, all(1), all(0)); }
INLINE F number(I x) { return __builtin_convertvector(x, F); }
INLINE I whole(F x) { return __builtin_convertvector(x, I); }
INLINE U mixed(U x) { return MIX(x); }
INLINE bool any(I x) { return (x[0] | x[1] | x[2] | x[3]) != 0; }
INLINE i32 sum(I x) { return x[0] + x[1] + x[2] + x[3]; }

INLINE F rounded_down(F x) {
  F k = number(whole(x));
  return k - one_if(k > x);
}
INLINE F logistic(F x) {
  F held = least(most(-x, all(-87)), all(88)), k = rounded_down(held * 1.44269504f + 0.5f);
  F rest = held - k * 0.693359375f - k * -2.12194440e-4f;
  F p = all(1.9875691500e-4f);
  p = p * rest + 1.3981999507e-3f;
  p = p * rest + 8.3334519073e-3f;
  p = p * rest + 4.1665795894e-2f;
  p = p * rest + 1.6666665459e-1f;
  p = p * rest + 5.0000001201e-1f;
  F power = (F)((whole(k) + 127) << 23);
  return 1.0f / (1.0f + (p * (rest * rest) + rest + 1.0f) * power);
}

struct Luck { U first, second; };
INLINE U word(Luck luck, u32 key) { return mixed(mixed(luck.first + key) ^ luck.second); }
INLINE F chance(Luck luck, u32 key) { return number((I)(word(luck, key) >> 8)) * 0x1p-24f; }

INLINE F gather(const float *column, U row) { return F{ column[row[0]], column[row[1]], column[row[2]], column[row[3]] }; }
INLINE I gather(const i32 *column, U row) { return I{ column[row[0]], column[row[1]], column[row[2]], column[row[3]] }; }

#define COLUMN(which) (state + (size_t)(which) * stride)

/** Decays and decides who is contacted; returns how many rows it has put on the list. */
static u32 everybody(float *restrict state, u32 stride, u32 begin, u32 end, u32 k0, u32 k1, i64 *restrict totals, u32 *restrict list) {
  I active_count = {}, trust_sum = {}, fatigue_sum = {};
  U lanes = { 0, 1, 2, 3 };
  u32 listed = 0;
  for (u32 row = begin; row < end; row += 4) {
#define AT(which) (*(F *)(COLUMN(which) + row))
    I status = *(I *)(COLUMN(STATUS) + row), active = (status & LEFT) == 0;
    active_count -= active;
    F fatigue = AT(FATIGUE) * 0.9f, pressure = AT(PRESSURE) * 0.857142857142857f;
    Luck luck = { mixed((lanes + row) ^ k0), mixed(lanes + row + k1) };
    I contacted = active & ((status & SUBSCRIBED) != 0) & (chance(luck, KEY_CONTACT) < policy.contact_rate) & (pressure + 1.0f <= policy.cap);
    AT(FATIGUE) = choose(active, fatigue, AT(FATIGUE));
    AT(MEMORY) = choose(active, AT(MEMORY) * 0.97f, AT(MEMORY));
    AT(REACTANCE) = choose(active, AT(REACTANCE) * 0.98f, AT(REACTANCE));
    AT(PRESSURE) = choose(active, pressure, AT(PRESSURE));
    trust_sum += active & whole(AT(TRUST) * 65536.0f);
    fatigue_sum += active & whole(fatigue * 65536.0f);
    for (u32 lane = 0; lane < 4; lane++) {
      list[listed] = row + lane;
      listed += contacted[lane] & 1;
    }
  }
  totals[ACTIVE] += sum(active_count);
  totals[TRUST_SUM] += sum(trust_sum);
  totals[FATIGUE_SUM] += sum(fatigue_sum);
  return listed;
}

struct Counts { I opens, clicks, purchases, complaints, unsubscribes, leavers, creepy, relevance, creepiness, revenue, trust, fatigue, topics[8]; };

/** One message to each of the four; lanes that are not `live` change nothing. */
INLINE void message(float *restrict state, u32 stride, U row, I live, u32 lanes, u32 k0, u32 k1, Counts &counts, i64 *restrict totals) {
#define OWN(which) gather(COLUMN(which), row)
  Luck luck = { mixed(row ^ k0), mixed(row + k1) };
  I status = gather((i32 *)COLUMN(STATUS), row), topic = {};
  F fatigue = OWN(FATIGUE), memory = OWN(MEMORY), reactance = OWN(REACTANCE), trust = OWN(TRUST), loyalty = OWN(LOYALTY), privacy = OWN(PRIVACY);
  F trust_before = trust, fatigue_before = fatigue, best = all(-1), relevance = {}, sensitivity = {};
  for (u32 k = 0; k < 8; k++) {
    U two = word(luck, KEY_TOPIC + (k >> 1) * GOLDEN);
    F interest = OWN(INTEREST + k), score = interest * policy.weight[k] + number((I)(k & 1 ? two >> 16 : two & 0xffff)) * 0x1p-16f * policy.temperature;
    I more = score > best;
    best = choose(more, score, best);
    topic = choose(more, I{} + (i32)k, topic);
    relevance = choose(more, interest, relevance);
    sensitivity = choose(more, all(policy.sensitivity[k]), sensitivity);
  }
  I repeats = (((status >> 4) & 15) == topic) & (((status >> 8) & 255) + 1);
  repeats = choose(repeats > 15, I{} + 15, repeats);
  F creepiness = logistic(policy.depth * sensitivity * (0.6f + 1.8f * privacy) + policy.covertness * (0.5f + privacy) + 0.12f * number(repeats)
    + 0.9f * memory + 0.6f * reactance - 1.4f * trust - 0.8f * OWN(TOLERANCE) + policy.constant);
  F open = logistic(-1.2f + 2.2f * relevance - 1.5f * fatigue - reactance + 0.8f * trust - 0.6f * creepiness);
  F click = logistic(-1.8f + 2.4f * relevance + policy.discount * OWN(VALUE) - 2.0f * creepiness - 0.8f * fatigue + 0.5f * loyalty);
  F buy = OWN(BASE_RATE) * (0.3f + relevance) * (1.0f + loyalty) * (1.0f - 0.5f * creepiness);
  F excess = most(creepiness - 0.5f, all(0));
  F complain = 0.03f * excess * (0.5f + privacy), unsubscribe = logistic(-7.0f + 5.0f * excess + 2.0f * fatigue + 1.5f * reactance - trust);
  F leave = 0.006f * excess + 0.002f * reactance - 0.001f * loyalty;
  I opened = live & (chance(luck, KEY_OPEN) < open), clicked = opened & (chance(luck, KEY_CLICK) < click), bought = clicked & (chance(luck, KEY_BUY) < buy);
  I complained = live & (chance(luck, KEY_COMPLAIN) < complain), unsubscribed = live & (chance(luck, KEY_UNSUBSCRIBE) < unsubscribe);
  I leaving = live & (chance(luck, KEY_LEAVE) < leave);
  F c = one_if(clicked), b = one_if(bought), o = one_if(complained);
  trust = share(trust + 0.01f * c * (1.0f - creepiness) + 0.02f * b - 0.08f * excess - 0.1f * o);
  fatigue = share(fatigue + 0.12f - 0.05f * c);
  memory = least(memory + 0.3f * excess, all(1));
  reactance = least(reactance + 0.1f * excess + 0.05f * o, all(1));
  loyalty = share(loyalty + 0.01f * b - 0.02f * o);
  F pressure = OWN(PRESSURE) + 1.0f, interest = share(relevance + 0.05f * (c - 0.3f) * (1.0f - relevance));
  I segment = status & 15, creepy = live & whole(creepiness * 65536.0f);
  status = (status & ~0xfff0) | (topic << 4) | (repeats << 8);
  status = (status & ~(unsubscribed & SUBSCRIBED)) | (leaving & LEFT);
  for (u32 lane = 0; lane < lanes; lane++) {
    float *own = state + row[lane];
#define SET(which) own[(size_t)(which) * stride]
    SET(TRUST) = trust[lane]; SET(FATIGUE) = fatigue[lane]; SET(MEMORY) = memory[lane]; SET(REACTANCE) = reactance[lane];
    SET(LOYALTY) = loyalty[lane]; SET(PRESSURE) = pressure[lane]; SET(INTEREST + topic[lane]) = interest[lane];
    ((i32 *)COLUMN(STATUS))[row[lane]] = status[lane];
    i64 *by = totals + BY_SEGMENT + 4 * segment[lane];
    by[0]++; by[1] -= bought[lane]; by[2] -= unsubscribed[lane] | leaving[lane]; by[3] += creepy[lane];
  }
  counts.opens -= opened; counts.clicks -= clicked; counts.purchases -= bought; counts.complaints -= complained; counts.unsubscribes -= unsubscribed;
  counts.leavers -= leaving; counts.creepy -= live & (creepiness > 0.5f); counts.relevance += live & whole(relevance * 65536.0f); counts.creepiness += creepy;
  counts.trust += live & (whole(trust * 65536.0f) - whole(trust_before * 65536.0f));
  counts.fatigue += live & (whole(fatigue * 65536.0f) - whole(fatigue_before * 65536.0f));
  for (u32 k = 0; k < 8; k++) counts.topics[k] -= live & (topic == (i32)k);
  if (any(bought)) for (u32 k = 0; k < 8; k++) counts.revenue += bought & (topic == (i32)k) & (i32)(policy.price[k] * 100);
}

__attribute__((noinline)) void day(float *restrict state, u32 stride, u32 people, u32 k0, u32 k1, i64 *restrict totals) {
  static u32 list[4096 + 4];
  Counts counts = {};
  for (u32 begin = 0; begin < people; begin += 4096) {
    // lists of a few thousand stay in the cache
    u32 listed = everybody(state, stride, begin, people - begin < 4096 ? people : begin + 4096, k0, k1, totals, list);
    totals[CONTACTS] += listed;
    for (u32 lane = 0; lane < 4; lane++) list[listed + lane] = 0;
    for (u32 at = 0; at < listed; at += 4) {
      U row = { list[at], list[at + 1], list[at + 2], list[at + 3] };
      u32 lanes = listed - at < 4 ? listed - at : 4;
      message(state, stride, row, (I)(U{ 0, 1, 2, 3 } < lanes), lanes, k0, k1, counts, totals);
    }
  }
  totals[OPENS] += sum(counts.opens); totals[CLICKS] += sum(counts.clicks); totals[PURCHASES] += sum(counts.purchases);
  totals[COMPLAINTS] += sum(counts.complaints); totals[UNSUBSCRIBES] += sum(counts.unsubscribes); totals[LEAVERS] += sum(counts.leavers);
  totals[CREEPY] += sum(counts.creepy); totals[RELEVANCE] += sum(counts.relevance); totals[CREEPINESS] += sum(counts.creepiness);
  totals[TRUST_SUM] += sum(counts.trust); totals[FATIGUE_SUM] += sum(counts.fatigue); totals[REVENUE] += sum(counts.revenue);
  for (u32 k = 0; k < 8; k++) totals[BY_TOPIC + k] += sum(counts.topics[k]);
}
