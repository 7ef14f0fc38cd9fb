package coop.cabas.shifts.planning;

import coop.cabas.shifts.JobId;

/** A kind of work. @param help what it is about, for whoever has never done it @param ended whether nothing new is laid out for it */
public record Job(JobId id, String name, String help, boolean ended) {}
