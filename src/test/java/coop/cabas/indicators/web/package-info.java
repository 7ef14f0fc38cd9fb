/** Tests of the pages and of the API. */
@NullMarked
package coop.cabas.indicators.web;

import org.jspecify.annotations.NullMarked;
