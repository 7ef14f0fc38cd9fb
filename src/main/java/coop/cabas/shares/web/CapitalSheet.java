package coop.cabas.shares.web;

import coop.cabas.organisation.Identity;
import coop.cabas.shares.Verification;
import coop.cabas.ui.Page;

import java.time.LocalDate;

/** The statement of the capital of a year, on paper. */
public record CapitalSheet(Identity coop, CapitalPage year, Verification.Finding register, LocalDate printed)
        implements Page {}
