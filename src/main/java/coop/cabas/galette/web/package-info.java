/** The proof that Galette and Cabas agree, and what could not be carried over: pages for people. */
@NullMarked
package coop.cabas.galette.web;

import org.jspecify.annotations.NullMarked;
