package coop.cabas.members.search.bulk;

import coop.cabas.members.CoreField;
import org.jspecify.annotations.Nullable;

/** What can be changed in many files at once. */
public enum Kind {
    TAG_ADD(null),
    TAG_REMOVE(null),
    GROUP_ADD(null),
    GROUP_REMOVE(null),
    STATUS(CoreField.STATUS),
    MEMBERSHIP_BEGIN(null),
    MEMBERSHIP_END(null),
    EXEMPT(CoreField.EXEMPT),
    ACTIVE(CoreField.ACTIVE),
    LANGUAGE(CoreField.LANGUAGE),
    REGION(CoreField.ADDRESSES),
    FIELD(null);

    private final @Nullable CoreField core;

    Kind(@Nullable CoreField core) {
        this.core = core;
    }

    /** Field of the file that whoever does this must be allowed to write; null for none. */
    @Nullable
    CoreField core() {
        return core;
    }

    /** Whether it asks for a day. */
    public boolean hasDay() {
        return this == MEMBERSHIP_BEGIN || this == MEMBERSHIP_END;
    }

    /** Whether it asks for a field of the coop first, then for its value. */
    public boolean hasField() {
        return this == FIELD;
    }

    /** Whether nothing is an answer too: no status, no region, no value. */
    boolean mayBeEmpty() {
        return this == STATUS || this == REGION || this == FIELD;
    }
}
