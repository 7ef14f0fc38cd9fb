/** What members do about waiting. */
@NullMarked
package coop.cabas.shifts.waiting.web;

import org.jspecify.annotations.NullMarked;
