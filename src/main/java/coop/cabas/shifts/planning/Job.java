package coop.cabas.shifts.planning;

import coop.cabas.shifts.JobId;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kind of work. @param help what it is about, for whoever has never done it @param ended whether nothing new is laid out for it */
public record Job(JobId id, String name, String help, boolean ended) {

    /** What may be chosen, by number. @param held what is chosen already, and stays so even when it is ended; null for nothing */
    public static Map<String, String> names(List<Job> jobs, @Nullable JobId held) {
        var names = new LinkedHashMap<String, String>();
        jobs.stream()
                .filter(job -> !job.ended() || job.id().equals(held))
                .forEach(job -> names.put(String.valueOf(job.id().value()), job.name()));
        return names;
    }
}
