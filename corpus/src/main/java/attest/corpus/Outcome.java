package attest.corpus;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What became of one file given to a run. Every file ends in exactly one outcome. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Mined.class, name = "mined"),
  @JsonSubTypes.Type(value = Rejected.class, name = "rejected")
})
public sealed interface Outcome permits Mined, Rejected {
  /** The file, as it was given to the run. */
  String path();
}
