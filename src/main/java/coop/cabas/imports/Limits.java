package coop.cabas.imports;

import coop.cabas.shared.FileName;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.List;

/**
 * How much may be handed in, and how long it is kept.
 *
 * @param maxFileSize largest file
 * @param maxTotalSize largest set of files handed in together; they are all in memory while they are read
 * @param maxFiles most files handed in together
 * @param maxWaiting most batches of one source that may wait for a decision: each keeps its files
 * @param keep how long what was handed in waits to be applied before it is dropped
 * @param patience how long a worker may be silent before its work is taken as interrupted
 */
@ConfigurationProperties("imports")
public record Limits(
        @DefaultValue("64MB") DataSize maxFileSize,
        @DefaultValue("128MB") DataSize maxTotalSize,
        @DefaultValue("500") int maxFiles,
        @DefaultValue("20") int maxWaiting,
        @DefaultValue("24h") Duration keep,
        @DefaultValue("30s") Duration patience) {

    /** @throws Refused naming what is too much, and what to do */
    void check(List<Upload> uploads) {
        if (uploads.isEmpty()) {
            throw new Refused("imports.refused.nothing");
        }
        if (uploads.size() > maxFiles) {
            throw new Refused(tooMany(uploads.size()));
        }
        for (var upload : uploads) {
            if (upload.size() > maxFileSize.toBytes()) {
                throw new Refused(tooLarge(FileName.clean(upload.name())));
            }
        }
        if (uploads.stream().mapToLong(Upload::size).sum() > maxTotalSize.toBytes()) {
            throw new Refused(tooMuch());
        }
    }

    public Message tooMany(int files) {
        return Message.of("imports.refused.tooMany", files, maxFiles);
    }

    public Message tooLarge(String name) {
        return Message.of("imports.refused.tooLarge", name, maxFileSize.toMegabytes());
    }

    public Message tooMuch() {
        return Message.of("imports.refused.tooMuch", maxTotalSize.toMegabytes());
    }
}
