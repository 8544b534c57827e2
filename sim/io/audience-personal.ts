import type { Problem } from '../core/errors.ts';
import { isBlank, shareOfRows } from './audience-cells.ts';
import type { TextColumn } from './audience-table.ts';

// Data that name or reach a person have no place in a simulation: such columns are refused, and their values are never shown.

const personalNames: Readonly<Record<string, readonly string[]>> = {
  'names of people': ['name', 'firstname', 'lastname', 'surname', 'fullname', 'givenname', 'familyname', 'customername', 'vorname', 'nachname'],
  'e-mail addresses': ['email', 'mail', 'emailaddress', 'mailaddress', 'emailadresse'],
  'phone numbers': ['phone', 'phonenumber', 'mobile', 'mobilenumber', 'cell', 'tel', 'telephone', 'telefon', 'handy'],
  'payment or identity numbers': ['card', 'cardnumber', 'creditcard', 'creditcardnumber', 'iban', 'ssn', 'socialsecuritynumber', 'passport', 'taxid'],
  addresses: ['address', 'street', 'streetaddress', 'adresse', 'strasse', 'ip', 'ipaddress'],
  'dates of birth': ['birthdate', 'dateofbirth', 'dob', 'birthday', 'geburtsdatum'],
};

const personalContents: Readonly<Record<string, (cell: string) => boolean>> = {
  'e-mail addresses': cell => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell),
  'phone numbers': isPhoneNumber,
  'payment or identity numbers': cell => isCardNumber(cell) || /^[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,4})?$/.test(cell) || /^\d{3}-\d{2}-\d{4}$/.test(cell),
};

/** From this share of cells on a column holds what single cells look like. */
const enoughCells = 0.1;

/** What kind of personal data a column seems to hold, or nothing. */
function personalKind(column: TextColumn): string | undefined {
  const byContent = Object.entries(personalContents).find(([, looks]) => shareOfRows(column, looks) >= enoughCells)?.[0];
  if (byContent !== undefined) return byContent;
  // `email` with yes and no, or `mobile` with three kinds of phone, names nobody.
  const filled = column.values.filter(value => !isBlank(value)).length;
  return filled > 5 ? personalByName(column.plain) : undefined;
}

function personalByName(plain: string): string | undefined {
  return Object.entries(personalNames).find(([, names]) => names.includes(plain))?.[0];
}

export function checkPersonal(columns: readonly TextColumn[], file: string): Problem[] {
  return columns.flatMap(column => {
    const kind = personalKind(column);
    if (kind === undefined) return [];
    return [{ file, line: 1, path: column.name, message: `looks like ${kind}; personal data are not read: take the column out, or have it dropped` }];
  });
}

function isPhoneNumber(cell: string): boolean {
  if (!/^[+(]?\d[\d\s()./-]{6,}$/.test(cell) || /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(cell) || /^\d+(\.\d+)?$/.test(cell)) return false;
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
