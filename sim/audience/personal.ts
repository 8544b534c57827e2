// Data that name or reach a person have no place in a simulation: such columns are refused, and their values are never shown.
import { shareOfRows } from './cells.ts';
import type { TextColumn } from './column.ts';

const personalNames: Readonly<Record<string, readonly string[]>> = {
  'names of people': [
    'name',
    'firstname',
    'lastname',
    'surname',
    'fullname',
    'givenname',
    'familyname',
    'middlename',
    'customername',
    'clientname',
    'username',
    'vorname',
    'nachname',
    'kundenname',
    'prenom',
    'nom',
  ],
  'e-mail addresses': ['email', 'mail', 'emailaddress', 'mailaddress', 'emailadresse', 'emailid'],
  'phone numbers': [
    'phone',
    'phonenumber',
    'phoneno',
    'mobile',
    'mobilenumber',
    'mobilephone',
    'cell',
    'cellphone',
    'tel',
    'telephone',
    'telefon',
    'telefonnummer',
    'handy',
    'handynummer',
    'fax',
  ],
  'payment or identity numbers': [
    'card',
    'cardnumber',
    'cardno',
    'creditcard',
    'creditcardnumber',
    'iban',
    'ssn',
    'socialsecuritynumber',
    'passport',
    'passportnumber',
    'taxid',
    'kontonummer',
  ],
  addresses: [
    'address',
    'address1',
    'address2',
    'addressline1',
    'street',
    'streetaddress',
    'adresse',
    'strasse',
    'straße',
    'ip',
    'ipaddress',
  ],
  'dates of birth': ['birthdate', 'dateofbirth', 'dob', 'birthday', 'geburtsdatum', 'geburtstag'],
};

/** Common enough that a column of names holds some of them, and rarely anything else. */
const givenNames = new Set(
  (
    'james john robert michael william david richard joseph thomas charles daniel matthew anthony steven andrew paul joshua kevin brian george edward mary patricia jennifer linda ' +
    'elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley emily donna michelle laura anna emma olivia sophia amy peter hans klaus wolfgang jürgen ' +
    'stefan andreas markus christian maria ursula monika petra sabine renate helga karin brigitte julia katharina lukas felix leon jonas'
  ).split(' '),
);

interface Look {
  looks: (cell: string) => boolean;
  /** from this share of filled cells on a column holds what single cells look like */
  enough: number;
  /** only where cells mostly differ: bands such as 100-1000 look like telephone numbers too */
  differing?: boolean;
}

const personalContents: Readonly<Record<string, Look>> = {
  'e-mail addresses': { looks: isMailAddress, enough: 0.1 },
  'phone numbers': { looks: isPhoneNumber, enough: 0.1, differing: true },
  // one in ten long numbers passes the check of cards by chance
  'payment or identity numbers': { looks: isPaymentNumber, enough: 0.4 },
  'names of people': { looks: isPersonName, enough: 0.1, differing: true },
};

/** `email` with yes and no, or `mobile` with three kinds of phone, names nobody. */
const fewAnswers = 5;

/** What kind of personal data a column seems to hold, or nothing. */
export function personalKind(column: TextColumn): string | undefined {
  const differs = column.size > 50 || column.size * 2 > column.codes.length;
  const byContent = Object.entries(personalContents).find(
    ([, { looks, enough, differing = false }]) => (differs || !differing) && shareOfRows(column, looks) >= enough,
  );
  if (byContent !== undefined) return byContent[0];
  return column.filled.values > fewAnswers ? personalByName(column.plain) : undefined;
}

function personalByName(plain: string): string | undefined {
  return Object.entries(personalNames).find(([, names]) => names.includes(plain))?.[0];
}

/** A cell as it may be shown: never one that names or reaches somebody, wherever it stands. */
export function shownCell(cell: string): string {
  return Object.values(personalContents).some(({ looks }) => looks(cell)) ? '(hidden)' : cell;
}

function isPersonName(cell: string): boolean {
  return (
    /^\p{L}[\p{L}'’.-]*(,? \p{L}[\p{L}'’.-]*){0,3}$/u.test(cell) &&
    cell
      .toLowerCase()
      .split(/,? /)
      .some(word => givenNames.has(word))
  );
}

/** A card's number, an IBAN, or a number of the US social security. */
function isPaymentNumber(cell: string): boolean {
  return (
    isCardNumber(cell) ||
    /^[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,4})?$/.test(cell) ||
    /^\d{3}-\d{2}-\d{4}$/.test(cell)
  );
}

function isMailAddress(cell: string): boolean {
  return /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/.test(cell);
}

/** Digits grouped as people write telephone numbers; long plain numbers are more often ids or amounts, and dates have their own shape. */
function isPhoneNumber(cell: string): boolean {
  if (
    !/^[+(]?\d[\d\s()./-]{6,}$/.test(cell) ||
    /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(cell) ||
    /^\d+(\.\d+)?$/.test(cell) ||
    /^\d{1,3}([ .]\d{3})+$/.test(cell)
  )
    return false;
  const digits = cell.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15;
}

/** 13 to 19 digits whose check digit is right (Luhn). */
function isCardNumber(cell: string): boolean {
  const digits = cell.replace(/[ -]/g, '');
  if (!/^\d{13,19}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
