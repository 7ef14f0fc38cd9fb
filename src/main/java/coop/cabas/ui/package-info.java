/**
 * How every page looks and answers: the frame and its navigation, the view that draws a page record, texts in French
 * and English, forms that keep what was typed, tables that search, sort, page by key and export, charts with their
 * table, and the pages for errors.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package coop.cabas.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
