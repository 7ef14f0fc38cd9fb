/**
 * How fast Cabas is, each figure beside its physical limit measured in the same run: {@code bin/bench}, told in
 * {@code docs/bench.md}. Nothing here is a test; it must compile, and that is all the build asks of it.
 */
@NullMarked
package coop.cabas.bench;

import org.jspecify.annotations.NullMarked;
