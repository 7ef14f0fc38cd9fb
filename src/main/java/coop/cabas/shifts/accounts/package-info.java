/** What is owed, done and saved, minute for minute, and when nothing is owed. */
@NamedInterface("accounts")
@NullMarked
package coop.cabas.shifts.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
