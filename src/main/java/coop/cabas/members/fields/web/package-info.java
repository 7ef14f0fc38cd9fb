/** The pages of the coop's own fields: which they are, and what members hold in them. */
@NullMarked
package coop.cabas.members.fields.web;

import org.jspecify.annotations.NullMarked;
