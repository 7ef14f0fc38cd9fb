/** The page "Aujourd'hui" and the welcome of strangers. */
@NullMarked
package coop.cabas.home.web;

import org.jspecify.annotations.NullMarked;
