/** Pages and papers of general assemblies. */
@NullMarked
package coop.cabas.shares.assembly.web;

import org.jspecify.annotations.NullMarked;
