/** The pages of circles, roles, mandates and accountabilities. */
@NullMarked
package coop.cabas.circles.web;

import org.jspecify.annotations.NullMarked;
