/** The pages of meetings and of decisions. */
@NullMarked
package coop.cabas.circles.meetings.web;

import org.jspecify.annotations.NullMarked;
