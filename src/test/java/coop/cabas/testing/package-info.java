/**
 * What tests stand on: a database of their own each, a clock that they set, and the two annotations that start Cabas
 * whole or module by module.
 */
@NullMarked
package coop.cabas.testing;

import org.jspecify.annotations.NullMarked;
