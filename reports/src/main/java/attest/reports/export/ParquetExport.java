package attest.reports.export;

import attest.index.finding.CitedFinding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Writes findings as Parquet, the columns of CSV with their types: strings, lists of strings,
 * 32-bit integers, doubles (seconds and probabilities) and booleans. What is unknown is null; a
 * list may be empty but is there.
 */
record ParquetExport() implements Export {
  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    List<Column> columns = Column.all();
    MessageType schema = schema(columns);
    try (ParquetWriter<Group> rows =
        ExampleParquetWriter.builder(new ParquetStream(out))
            .withType(schema)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build()) {
      selection.forEach(finding -> rows.write(row(finding, columns, schema)));
    }
  }

  private static MessageType schema(List<Column> columns) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    columns.forEach(column -> schema.addField(field(column)));
    return schema.named("finding");
  }

  private static Type field(Column column) {
    LogicalTypeAnnotation string = LogicalTypeAnnotation.stringType();
    return switch (column.kind()) {
      case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(string).named(column.name());
      case TEXTS ->
          Types.requiredList()
              .requiredElement(PrimitiveTypeName.BINARY)
              .as(string)
              .named(column.name());
      case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
      case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case BOOLEAN -> Types.required(PrimitiveTypeName.BOOLEAN).named(column.name());
    };
  }

  private static Group row(CitedFinding finding, List<Column> columns, MessageType schema) {
    Group row = new SimpleGroup(schema);
    for (Column column : columns) {
      List<?> values = column.values().apply(finding);
      Group list = column.kind() == Column.Kind.TEXTS ? row.addGroup(column.name()) : row;
      for (Object value : values) {
        switch (column.kind()) {
          case TEXT -> row.append(column.name(), String.valueOf(value));
          case TEXTS -> list.addGroup("list").append("element", String.valueOf(value));
          case INTEGER -> row.append(column.name(), (Integer) value);
          case DECIMAL -> row.append(column.name(), (Double) value);
          case BOOLEAN -> row.append(column.name(), (Boolean) value);
        }
      }
    }
    return row;
  }
}
