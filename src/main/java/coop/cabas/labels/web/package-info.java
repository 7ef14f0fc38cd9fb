/** Shelf labels on paper. */
@NullMarked
package coop.cabas.labels.web;

import org.jspecify.annotations.NullMarked;
