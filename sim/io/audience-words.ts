// Names by which columns are recognised, without case, spaces and signs; in English, some in German.

export const armNames = ['segment', 'arm', 'treatment', 'treated', 'group', 'testgroup', 'experimentgroup', 'controlgroup', 'variant', 'variation', 'exposure', 'exposed', 'cell', 'condition',
  'incentive', 'shownowndata', 'campaignarm', 'gruppe', 'testgruppe'];
export const outcomeNames = ['visit', 'visited', 'conversion', 'converted', 'response', 'responded', 'opened', 'clicked', 'open', 'click', 'unsubscribed', 'churn', 'churned', 'outcome', 'target',
  'label', 'y', 'shared', 'consented', 'subscribed', 'ergebnis'];
/** What comes about with an outcome, so that it tells it. */
export const leakNames = ['duration', 'callduration', 'calllength', 'timeonsite', 'sessionlength'];
/** Outcomes where there is a test, with arms and outcomes: otherwise they are what somebody spent before. */
export const outcomeOfTestNames = ['spend', 'revenue', 'sales'];

export const idNames = ['customerid', 'custid', 'clientid', 'userid', 'memberid', 'accountid', 'personid', 'subscriberid', 'contactid', 'householdid', 'loyaltyid', 'uuid', 'guid', 'id', 'customerno',
  'customernumber', 'kundennummer', 'kundennr', 'kundenid', 'customer', 'client'];
/** Numbers of rows, not of people. */
export const rowNames = ['index', 'rowid', 'row', 'rownumber', 'unnamed0', 'column1'];

export const topicPrefix = /^(bought|likes|interest|interestin|category|topic|gekauft)[\s_.-]+/i;
export const knownTopics = ['mens', 'womens', 'kids', 'baby', 'home', 'garden', 'sports', 'beauty', 'grocery', 'toys', 'electronics', 'fashion', 'books', 'music', 'food', 'travel', 'health'];

/** Columns that are understood, but on which nothing in the model depends. */
export const unusedMeanings: readonly { meaning: string; because: string; names: readonly string[] }[] = [
  {
    meaning: 'contacts by the brand',
    because: 'how often the brand turned to the person: what it did, not who the person is',
    names: ['campaign', 'contacts', 'contactcount', 'numcontacts', 'calls', 'emailssent', 'mailssent', 'messagessent'],
  },
  {
    meaning: 'earlier contacts by the brand',
    because: 'what the brand did before, not who the person is',
    names: ['previous', 'pdays', 'poutcome', 'previouscontacts', 'previousoutcome', 'dayssincelastcontact'],
  },
  { meaning: 'way of contact', because: 'how the brand reached the person; the channels of a strategy say that', names: ['contact', 'contacttype', 'contactchannel'] },
  { meaning: 'date of contact', because: 'when it happened, not who the person is', names: ['month', 'dayofweek', 'weekday', 'day', 'date', 'year', 'hour', 'quarter', 'timestamp', 'datum'] },
  {
    meaning: 'income and wealth',
    because: 'the model has no income; spending and strain stand for it',
    names: ['income', 'incomeband', 'householdincome', 'salary', 'wealth', 'balance', 'default', 'housing', 'loan', 'credit', 'creditscore', 'mortgage', 'einkommen'],
  },
  { meaning: 'occupation', because: 'nothing in the model depends on it', names: ['job', 'occupation', 'profession', 'employment', 'beruf'] },
  {
    meaning: 'household',
    because: 'nothing in the model depends on it',
    names: ['marital', 'maritalstatus', 'children', 'numchildren', 'householdsize', 'familystatus', 'familienstand', 'haushalt'],
  },
  { meaning: 'place', because: 'within a country nothing in the model depends on the place', names: ['zip', 'zipcode', 'postcode', 'postalcode', 'plz', 'city', 'town', 'region', 'state', 'area', 'ort', 'stadt'] },
  {
    meaning: 'state of the economy',
    because: 'the same for everybody on that day',
    names: ['empvarrate', 'conspriceidx', 'consconfidx', 'euribor3m', 'nremployed', 'interestrate', 'inflation'],
  },
];
