package coop.cabas.privacy.web;

import coop.cabas.members.Consents.Given;
import coop.cabas.ui.Page;

import java.util.List;

/**
 * One's own data.
 *
 * @param member whether they are a member, not only somebody with an account
 * @param contact address to write to; empty when the coop has not told one
 */
public record OwnDataPage(boolean member, List<ConsentLine> consents, List<Given> past, String contact)
        implements Page {}
