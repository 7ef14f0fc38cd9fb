/**
 * What circles speak of and decide: meetings with their agenda, attendance and signed minutes, and decisions by consent. A
 * proposal stands when nobody has a reasoned objection left; the database sees to it, however many speak at once.
 */
@NamedInterface("meetings")
@NullMarked
package coop.cabas.circles.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
