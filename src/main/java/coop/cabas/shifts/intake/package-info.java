/**
 * Brings what another program knows of shifts and time, many rows at once, for modules that import them: typical weeks, dated shifts and
 * who is booked, accounts with every line, leaves. It tells nobody and credits nothing: what counts is in the lines that come along.
 */
@NamedInterface("intake")
@NullMarked
package coop.cabas.shifts.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
