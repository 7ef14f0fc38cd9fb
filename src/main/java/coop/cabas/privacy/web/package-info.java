/** Pages of personal data: for those concerned, and for those who answer for it. */
@NullMarked
package coop.cabas.privacy.web;

import org.jspecify.annotations.NullMarked;
