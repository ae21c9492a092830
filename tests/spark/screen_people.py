import sys

from pyspark.sql import SparkSession

import legal.spark

spark = SparkSession.builder.appName("screening").getOrCreate()
people = spark.read.parquet(sys.argv[1])
answers = legal.spark.screen(people, columns=["outcome", "norm", "missing"])
answers.write.mode("overwrite").parquet(sys.argv[2])
counts = spark.read.parquet(sys.argv[2]).groupBy("`iq/stated-position.outcome`").count()
for outcome, count in sorted(counts.collect()):
    print(outcome, count)
spark.stop()
