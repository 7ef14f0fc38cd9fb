/** Forms that keep what was typed and tell what is wrong beside the field. */
@NullMarked
package coop.cabas.ui.form;

import org.jspecify.annotations.NullMarked;
