package coop.cabas.members.web;

import coop.cabas.members.OwnEmails.Awaited;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * The link was opened: one press on the button confirms the address.
 *
 * @param awaited the address; null once it is confirmed
 */
public record EmailLinkPage(String secret, @Nullable Awaited awaited) implements Page {}
