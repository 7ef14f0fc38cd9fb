/** Charts, each with the table of its figures. */
@NullMarked
package coop.cabas.ui.chart;

import org.jspecify.annotations.NullMarked;
