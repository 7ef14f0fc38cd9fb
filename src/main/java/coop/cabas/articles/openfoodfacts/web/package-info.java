/** What Open Food Facts knows, beside what is known here. */
@NullMarked
package coop.cabas.articles.openfoodfacts.web;

import org.jspecify.annotations.NullMarked;
