/** What is printed, and how it looks. */
@NullMarked
package coop.cabas.papers.web;

import org.jspecify.annotations.NullMarked;
