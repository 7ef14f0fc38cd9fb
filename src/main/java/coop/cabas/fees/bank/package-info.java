/**
 * Statements of the bank account: read from OFX, CAMT.053, MT940 or CSV, each line once; proposed to members by number, name, amount and the
 * account it came from; turned into payments by a person, and freed again when such a payment is taken back.
 */
@NamedInterface("bank")
@NullMarked
package coop.cabas.fees.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
