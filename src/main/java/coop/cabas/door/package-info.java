/**
 * The door: tablets where badges are held out, what they answer and whom they let in, with network and without. Who may shop is decided
 * by {@link coop.cabas.members.Admissions}; whose a badge is by {@link coop.cabas.badges.Scans}.
 *
 * <ul>
 *   <li>{@code kiosks}: the tablets, paired once, known by a key of their own;
 *   <li>{@code visits}: what is answered, what is written down, and for how long;
 *   <li>{@code offline}: what a tablet takes along to decide alone, and what it brings back.
 * </ul>
 */
@ApplicationModule
@NullMarked
package coop.cabas.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
