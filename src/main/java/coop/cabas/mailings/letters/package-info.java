/**
 * Letters that somebody writes to a selection of members: drafts that several people may write, templates, documents, a trial to
 * oneself, then sending. At that moment it is written down who gets it and who does not, and why; a job hands the letters over a
 * few hundred at a time and goes on where it stopped.
 */
@NullMarked
package coop.cabas.mailings.letters;

import org.jspecify.annotations.NullMarked;
