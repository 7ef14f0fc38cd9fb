/** The page where a coop chooses what it begins with. */
@NullMarked
package coop.cabas.starter.web;

import org.jspecify.annotations.NullMarked;
