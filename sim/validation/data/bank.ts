// A bank's phone calls (Moro, Cortez & Rita 2014): what each further call brings, and a curve that misleads. The bank chose whom to
// call how often; nothing here was randomized.
import type { CountedShare } from '../../experiment/shares.ts';
import type { TextColumns } from '../../audience/read-columns.ts';
import { claimMore, tableOfShares, type DataCheck } from './claim.ts';

export const bankColumns = ['campaign', 'previous', 'y'] as const;

const shownCalls = 10;
const shownEarlier = ['none', 'one', 'two', 'three or more'] as const;

interface Customer {
  /** calls of this campaign, the last one included */
  calls: number;
  /** calls of earlier campaigns */
  earlier: number;
  agreed: boolean;
}

export function checkBank({ campaign, previous, y }: TextColumns<(typeof bankColumns)[number]>): DataCheck {
  const customers = campaign.map((calls, row): Customer => ({
    calls: Number(calls),
    earlier: Number(previous[row]),
    agreed: y[row] === 'yes',
  }));
  const byCall = Array.from({ length: shownCalls }, (_, i) => agreedAtCall(customers, i + 1));
  const byEarlier = shownEarlier.map((_, i) => agreedAfter(customers, i));
  return {
    id: 'bank',
    title: "A bank's calls: each further one brings less, though those called more often say yes more often",
    source: 'moro-2014',
    rows: customers.length,
    claims: [
      claimMore('falls', 'the first call of a campaign brings more than the third', byCall[0]!, byCall[2]!),
      claimMore('falls-on', 'the third call brings more than the tenth', byCall[2]!, byCall[9]!),
      claimMore(
        'rises',
        'customers with two earlier calls say yes more often than those with one: the bank went on with those who listened',
        byEarlier[2]!,
        byEarlier[1]!,
      ),
      claimMore(
        'rises-from-none',
        'customers with one earlier call say yes more often than those with none',
        byEarlier[1]!,
        byEarlier[0]!,
      ),
    ],
    tables: [
      tableOfShares(
        'A yes at this call, of those who were called that often',
        byCall.map((share, i) => ({ ...share, name: `call ${i + 1}` })),
      ),
      tableOfShares(
        'A yes by the number of calls in earlier campaigns: the misleading curve',
        byEarlier.map((share, i) => ({ ...share, name: shownEarlier[i]! })),
      ),
    ],
  };
}

/** Who said yes before was not called again, so that all who had more calls count among those who did not say yes at this one. */
function agreedAtCall(customers: readonly Customer[], call: number): CountedShare {
  const called = customers.filter(({ calls }) => calls >= call);
  return { count: called.filter(({ calls, agreed }) => calls === call && agreed).length, of: called.length };
}

function agreedAfter(customers: readonly Customer[], earlier: number): CountedShare {
  const known = customers.filter(customer => Math.min(customer.earlier, shownEarlier.length - 1) === earlier);
  return { count: known.filter(({ agreed }) => agreed).length, of: known.length };
}
