/**
 * What most tokens say anyway: a plain scenario and strategy, as of the first version. Packing against it makes tokens less
 * than half as long. Never to be changed, not even where a default changes: links that were packed against it are out in the world.
 */
export const tokenWords =
  '"question":"What does "lookAt":["backlash","creepiness","valueAfterBacklash","clickRate","the worst segment"],"sources":["-2019"],' +
  '"brand":{"category":"retail","trust":0.7,"familiarity":0.5},"network":{"degree":8,"rewire":0.1,"off":false},"thirdParty":{"available":true,"accuracy":0.6},' +
  '"days":90,"seed":42,"replications":20,"mechanisms":{},"parameters":{},"equations":{},"population":{"base":"us","size":6000,"overrides":{}},"rivals":[],' +
  '"law":{"regime":"none","auditsPer100kComplaints":2,"fineShare":0.02},"awareness":{"start":0,"growthPerYear":0},"events":[{"tick":60,"type":"severity":0.9}],' +
  '"expect":["delta(valueAfterBacklash, "delta(beliefAccuracy, "delta(creepiness, "delta(backlash, "delta(clickRate,  - ) > 0","mean(],' +
  '"topics":{"health":{"sensitivity":0.7,"marginCents":1500},"home":{"sensitivity":0.05,"marginCents":900},"sensitivity":0.1,"marginCents":1200}},"strategies":{' +
  '"title":"A","says":"Asks "Shows everybody the same"data":["zeroParty","purchases","browsing","context","location","crossSite","broker","social","devices"],' +
  '"inference":["interests","purchaseIntent","churnRisk","lifeEvents"],"collection":"announced""silent","cues":["firstName","becauseYouViewed","lifeEvent"],' +
  '"triggers":["cart","place","lifeEvent","dormancy","birthday"],"channels":{"email":0.4,"push":0.2,"social":0.2,"display":0.2,"onsite":0.4},"model":"rules",' +
  '"consent":{"mode":"optIn","rejectButton":"firstLayer","disclosure":"whyThis","control":0.8,"retentionTicks":180,"suppressSensitive":true' +
  '"data":["purchases","browsing"],"inference":["interests"],"unification":0.8,"collection":"noticed","depth":0.33,"breadth":0.5,"visibility":0.3,"cues":[],' +
  '"placement":{"obtrusiveness":0.2,"congruent":true},"timing":{"afterVisitTicks":1,"afterPurchase":"allow"},"triggers":[],' +
  '"frequency":{"capPerWeek":2,"adaptive":false},"channels":{"email":1},"learning":{"model":"propensity","objective":"clicks","backlashWeight":1},' +
  '"exploration":0.1,"offer":"standard","value":{"discountShare":0,"points":0,"timeSaved":0,"utility":0.2,"appeal":"none"},' +
  '"consent":{"mode":"optOut","optOutPlace":"buried","form":"banner","rejectButton":"secondLayer","choices":"all","darkPattern":"none"},' +
  '"disclosure":"policyText","control":0.2,"minimization":{"purposes":["service","analytics","personalize","ads","share"],"retentionTicks":1095},"security":0.6,' +
  '"fairness":{"audit":false,"constraint":"none","exclude":[],"costOptimised":true},"oversight":{"suppressSensitive":false,"reviewAbove":1,"veto":false,"reviewTicks":2},' +
  '"pilot":{"share":1,"ticks":0,"stopOn":"none"},"pressure":{"level":0,"atVulnerable":false},' +
  '"privacyTechnology":{"localDpEpsilon":"off","onDevice":false,"zeroKnowledge":false},"capability":{"quality":0.5,"growthPerYear":0}}';
