package coop.cabas.access;

import java.util.Set;

/**
 * Permissions that people hold for another reason than their roles, such as the place they have in a circle. A bean of each
 * module that knows such a reason; whoever changes one says so to {@link Standing#changed(AccountId)}.
 */
public interface Grants {

    /** What the account holds at this moment. Asked at most once a second for each person, so it must be quick. */
    Set<String> of(AccountId account);
}
