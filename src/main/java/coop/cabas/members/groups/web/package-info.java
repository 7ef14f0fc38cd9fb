/** Pages of groups and tags. */
@NullMarked
package coop.cabas.members.groups.web;

import org.jspecify.annotations.NullMarked;
