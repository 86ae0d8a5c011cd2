package io.github.rectify.task;

/**
 * Where a file says something else of a problem than was imported before. Nothing of it was taken over.
 *
 * @param position the problem's running number in the file, from 1
 * @param code of the task made of the problem
 * @param stored as it was imported; what people reported since is not in it
 * @param given as the file has it now
 */
public record Difference(int position, String code, Part part, ProblemDraft stored, ProblemDraft given) {

    /** What differs. */
    public enum Part { NUMBER, HEADINGS, TEXT, MEASURES, STATUS, DUE_ON, COMPLETED_ON, PERSONS }
}
