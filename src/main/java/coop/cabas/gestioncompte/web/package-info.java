/** Every balance of gestion-compte held against ours, and what is odd there: pages for people. */
@NullMarked
package coop.cabas.gestioncompte.web;

import org.jspecify.annotations.NullMarked;
