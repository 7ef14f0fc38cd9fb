/** The pages of letters to members: drafts, documents, sending, who got what, and receiving no more. */
@NullMarked
package coop.cabas.mailings.letters.web;

import org.jspecify.annotations.NullMarked;
