package coop.cabas.badges;

import coop.cabas.members.MemberId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A phone that signs codes for its holder.
 *
 * @param name what its holder calls it
 * @param ended null while it may sign
 */
public record Phone(
        PhoneId id,
        MemberId holder,
        String name,
        Instant made,
        @Nullable Instant ended,
        @Nullable Ending ending) {}
