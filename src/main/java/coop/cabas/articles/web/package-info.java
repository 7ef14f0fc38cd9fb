/** Pages of articles: the list, one article, many at once, settings, and prices as members see them. */
@NullMarked
package coop.cabas.articles.web;

import org.jspecify.annotations.NullMarked;
