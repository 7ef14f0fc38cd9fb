package coop.cabas.imports;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a command's import came to.
 *
 * @param files one report per file, in the order handed in
 * @param batch the batch written; null when nothing was
 * @param reconciliation the source's own proof as of the end, in plain values
 */
public record Outcome(List<FileReport> files, @Nullable BatchId batch, Map<String, Object> reconciliation) {

    /** What keeps a batch from being applied, worst last. */
    public enum Verdict {
        CLEAN,
        REJECTED,
        REFUSED
    }

    public boolean isApplied() {
        return batch != null;
    }

    public Verdict verdict() {
        return verdict(files);
    }

    /** Refused too when there is nothing at all to apply. */
    static Verdict verdict(List<FileReport> files) {
        if (files.stream().noneMatch(file -> file.isReady() || file.verdict() == FileReport.Verdict.REJECTED)
                || files.stream().anyMatch(file -> file.verdict() == FileReport.Verdict.REFUSED)) {
            return Verdict.REFUSED;
        }
        return files.stream().allMatch(FileReport::isClean) ? Verdict.CLEAN : Verdict.REJECTED;
    }
}
