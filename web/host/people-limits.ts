/** More people than this make the page slow; of longer tables it takes a part. */
export const mostPeople = 20_000;

/** More text than this makes the page run out of memory. */
export const mostBytes = 64_000_000;
