package coop.cabas.ui.print;

/** A page whose measures are data: the style rules that its style sheet cannot know. */
public interface Ruled {

    /** CSS made of numbers alone, never of what somebody typed. */
    String rules();
}
