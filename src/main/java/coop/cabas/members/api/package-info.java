/** One member for programs, at {@code /api/v1/members/{id}}; described by {@code /api/v1/openapi.json}. */
@NullMarked
package coop.cabas.members.api;

import org.jspecify.annotations.NullMarked;
